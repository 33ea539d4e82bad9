import { memoize } from "effect/Function"
import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaAST from "effect/SchemaAST"
import * as SchemaIssue from "effect/SchemaIssue"
import * as SchemaParser from "effect/SchemaParser"

/** One place where a value is not as its schema has it. The message never repeats the value. */
export interface Mismatch {
  readonly path: string
  readonly message: string
}

const format = SchemaIssue.makeFormatterStandardSchemaV1()

/**
 * All places where an answer is not as described. Enumerations count as closed here: that AfterShip has a new value is
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
  return (data: unknown): ReadonlyArray<Mismatch> => {
    if (is(data)) return []
    const result = decode(data)
    return Result.isSuccess(result)
      ? []
      : format(result.failure).issues.map(({ message, path }) => ({ path: (path ?? []).map(keyOf).join("."), message }))
  }
})

const keyOf = (segment: PropertyKey | { readonly key: PropertyKey }): string =>
  String(typeof segment === "object" ? segment.key : segment)

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
