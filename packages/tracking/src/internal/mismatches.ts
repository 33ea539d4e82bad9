import { memoize } from "effect/Function"
import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaAST from "effect/SchemaAST"
import * as SchemaIssue from "effect/SchemaIssue"
import * as SchemaParser from "effect/SchemaParser"

/** What is not as the schema has it, at one path. The message never repeats the value. */
export interface Mismatch {
  /** Each index, and each key that the schema does not name, as `[]`. */
  readonly path: string
  readonly message: string
  readonly count: number
}

const format = SchemaIssue.makeFormatterStandardSchemaV1()

/**
 * All that is not as described in an answer. Enumerations count as closed here: that AfterShip has a new value is
 * what one wants to be told.
 */
export const mismatches = (schema: Schema.Top, data: unknown): ReadonlyArray<Mismatch> =>
  checkOf(formOf(schema.ast, data))(data)

/** Of the forms that an answer may have, the one whose keys it has most of: what another form lacks is no drift. */
const formOf = (ast: SchemaAST.AST, data: unknown): SchemaAST.AST => {
  if (!SchemaAST.isUnion(ast)) return ast
  const present = (form: SchemaAST.AST): number =>
    SchemaAST.isObjects(form)
      ? form.propertySignatures.filter(({ name }) => Predicate.hasProperty(data, name)).length
      : 0
  return ast.types.reduce((best, form) => (present(form) > present(best) ? form : best))
}

const checkOf = memoize((ast: SchemaAST.AST) => {
  const schema = Schema.make<Schema.Codec<unknown>>(closed(ast))
  const is = SchemaParser.is(schema)
  const decode = SchemaParser.decodeUnknownResult(schema, { errors: "all" })
  const names = namesIn(ast)
  return (data: unknown): ReadonlyArray<Mismatch> => {
    if (is(data)) return []
    const result = decode(data)
    return Result.isSuccess(result) ? [] : counted(result.failure, names)
  }
})

const counted = (issue: SchemaIssue.Issue, names: ReadonlySet<PropertyKey>): ReadonlyArray<Mismatch> => {
  const found = new Map<string, Mismatch>()
  for (const { message, path = [] } of format(issue).issues) {
    const at = path
      .map(keyOf)
      .map((key) => (names.has(key) ? `.${String(key)}` : "[]"))
      .join("")
      .replace(/^\./, "")
    const expected = message.slice(0, 200)
    const id = `${at}: ${expected}`
    found.set(id, { path: at, message: expected, count: (found.get(id)?.count ?? 0) + 1 })
  }
  return [...found.values()]
}

const keyOf = (segment: PropertyKey | { readonly key: PropertyKey }): PropertyKey =>
  typeof segment === "object" ? segment.key : segment

/** The names of all properties that a schema describes, at whatever depth. The keys of a record are data. */
const namesIn = memoize((ast: SchemaAST.AST): ReadonlySet<PropertyKey> => {
  const inner = SchemaAST.isUnion(ast)
    ? ast.types
    : SchemaAST.isArrays(ast)
      ? ast.rest
      : SchemaAST.isObjects(ast)
        ? ast.propertySignatures.map(({ type }) => type)
        : []
  const own = SchemaAST.isObjects(ast) ? ast.propertySignatures.map(({ name }) => name) : []
  return new Set([...own, ...inner.flatMap((type) => [...namesIn(type)])])
})

/** The same schema with each open enumeration, which is the union of its values with `String`, without the `String`. */
const closed = memoize((ast: SchemaAST.AST): SchemaAST.AST => {
  const own = [ast.annotations, ast.checks, ast.encoding, ast.context] as const
  return SchemaAST.isUnion(ast)
    ? new SchemaAST.Union(
        ast.types.some(isEnumeration) ? ast.types.filter((type) => !SchemaAST.isString(type)) : ast.types.map(closed),
        ast.options,
        ...own
      )
    : SchemaAST.isArrays(ast)
      ? new SchemaAST.Arrays(ast.isMutable, ast.elements.map(closed), ast.rest.map(closed), ...own)
      : SchemaAST.isObjects(ast)
        ? new SchemaAST.Objects(
            ast.propertySignatures.map(({ name, type }) => new SchemaAST.PropertySignature(name, closed(type))),
            ast.indexSignatures,
            ...own
          )
        : ast
})

const isEnumeration = (ast: SchemaAST.AST): boolean => SchemaAST.isUnion(ast) && ast.types.every(SchemaAST.isLiteral)
