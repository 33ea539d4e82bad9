/** Schemas with the descriptions of their fields, which those of the models do without, so that a bundle has none. */
import { memoize } from "effect/Function"
import * as Schema from "effect/Schema"
import * as SchemaAST from "effect/SchemaAST"

/** The texts of a model, and those of the models that it refers to. */
export interface Texts<A = unknown> {
  readonly schema: Schema.Codec<A>
  /** The name of the model. */
  readonly title: string
  readonly description: string
  readonly fields?: Readonly<Record<string, string>>
  readonly uses?: ReadonlyArray<Texts>
}

/**
 * The schema of a model that also says what it describes. Its encoded side is JSON: a time of a query is a text there,
 * and what may be left out is left out.
 */
export const described = <A>(texts: Texts<A>): Schema.Codec<A, unknown> =>
  Schema.make<Schema.Codec<A, unknown>>(rewrite(texts.schema.ast, collect(texts)))

/** What stays the same when a schema is made optional. */
const shapeOf = (ast: SchemaAST.AST): object =>
  SchemaAST.isObjects(ast) ? ast.propertySignatures : SchemaAST.isUnion(ast) ? ast.types : ast

const collect = memoize((texts: Texts): ReadonlyMap<object, Texts> => {
  const inner = (texts.uses ?? []).flatMap((used) => [...collect(used)])
  return new Map([...inner, [shapeOf(texts.schema.ast), texts]])
})

const rewrite = (ast: SchemaAST.AST, known: ReadonlyMap<object, Texts>, text = ""): SchemaAST.AST => {
  const texts = known.get(shapeOf(ast))
  const { description, fields = {}, title } = texts ?? {}
  const annotations = texts === undefined ? ast.annotations : { ...ast.annotations, title, description }
  const own = [annotations, ast.checks, ast.encoding, ast.context] as const
  if (SchemaAST.isObjects(ast)) {
    return new SchemaAST.Objects(
      ast.propertySignatures.map(({ name, type }) => {
        const text = fields[String(name)]
        const inner = Schema.make<Schema.Top>(rewrite(type, known, text))
        return new SchemaAST.PropertySignature(
          name,
          text === undefined ? inner.ast : inner.annotateKey({ description: text }).ast
        )
      }),
      ast.indexSignatures,
      ...own
    )
  }
  if (SchemaAST.isArrays(ast)) {
    const each = (types: ReadonlyArray<SchemaAST.AST>) => types.map((type) => rewrite(type, known))
    return new SchemaAST.Arrays(ast.isMutable, each(ast.elements), each(ast.rest), ...own)
  }
  if (SchemaAST.isUnion(ast)) {
    const types = ast.types.filter((type) => !SchemaAST.isUndefined(type)).map((type) => rewrite(type, known, text))
    const [only, ...others] = types
    return only !== undefined && others.length === 0 && ast.context?.isOptional === true
      ? Schema.optionalKey(Schema.make<Schema.Top>(only)).ast
      : new SchemaAST.Union(types, ast.options, ...own)
  }
  // The one type that JSON has no value for. What is said of its field is to be said of the text, too.
  return SchemaAST.isDeclaration(ast)
    ? Schema.DateTimeUtcFromString.pipe(Schema.annotateEncoded({ description: text })).ast
    : ast
}
