/** The models of all versions: one file for each distinct model, and the models of each version. */
import type { Description } from "./Description.ts"
import { model, type Models, modelTexts, queryModel, queryName, querySchema, referred } from "./model.ts"

export interface SharedModels {
  /** The name of each file in `src/models`, and its text before formatting. */
  readonly files: ReadonlyMap<string, string>
  /** The same for the descriptions, in `src/internal/texts`. */
  readonly texts: ReadonlyMap<string, string>
  /** The file of each model that a version has, by the model's name. */
  readonly fileOf: (version: string) => ReadonlyMap<string, string>
}

/**
 * A model is in the file of the first version that has exactly this model, including all models that it refers to. The
 * first file of a name has only that name, so that a new version renames no file. Later ones also have their version.
 */
export const sharedModels = (versions: ReadonlyArray<Description>): SharedModels => {
  const files = new Map<string, string>()
  const texts = new Map<string, string>()
  const variants = new Map<string, Array<{ readonly file: string; readonly text: string }>>()
  const byVersion = new Map(
    versions.map((description) => {
      const found = new Map<string, string>()
      const byName = new Map(description.models.map((self) => [self.name, self]))
      const models: Models = {
        get: (name) => byName.get(name),
        moduleOf: (name) => `./${found.get(name) ?? fileOf(name)}`
      }
      const place = (name: string, text: string): string => {
        const known = variants.get(name) ?? []
        variants.set(name, known)
        const same = known.find((variant) => variant.text === text)
        if (same !== undefined) return same.file
        const file = known.length === 0 ? `${name}.ts` : `${name}-${description.version}.ts`
        known.push({ file, text })
        files.set(file, text)
        return file
      }
      // The models that it refers to come first, so that their files are known.
      const fileOf = (name: string): string => {
        const present = found.get(name)
        if (present !== undefined) return present
        const self = byName.get(name)
        if (self === undefined) throw new Error(`${description.version}: there is no model ${name}`)
        referred(self.schema).forEach(fileOf)
        const file = place(name, model(self, models))
        found.set(name, file)
        texts.set(file, modelTexts(name, self.schema, models))
        return file
      }
      for (const { name } of description.models) fileOf(name)
      for (const operation of description.operations) {
        if (operation.queryParameters.length === 0) continue
        const name = queryName(operation)
        const file = place(name, queryModel(operation, models))
        found.set(name, file)
        const schema = querySchema(operation)
        const description = `The filters and options of \`${operation.name}\`.`
        texts.set(file, modelTexts(name, { ...schema, description }, models))
      }
      return [description.version, found] as const
    })
  )
  return { files, texts, fileOf: (version) => byVersion.get(version) ?? new Map() }
}
