/** A mock server that knows nothing but the description of a version: whatever it makes up, the client can use. */
import * as Drift from "@effect-aftership/tracking/Drift"
import { assert, describe, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import { memoize } from "effect/Function"
import * as JsonSchema from "effect/JsonSchema"
import * as SchemaRepresentation from "effect/SchemaRepresentation"
import { readFileSync } from "node:fs"
import { type Call, clients } from "./utils/clients.ts"
import { operationsOf } from "./utils/descriptions.ts"
import * as FakeApi from "./utils/FakeApi.ts"

/** How many answers are made up for each status of each operation. */
const count = 5

interface Media {
  readonly schema: JsonSchema.JsonSchema
}

interface Response {
  readonly $ref?: string
  readonly content?: { readonly "application/json"?: Media }
}

interface Document {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly responses: Readonly<Record<string, Response>> }>>>
  >
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema.JsonSchema>>
    readonly responses: Readonly<Record<string, Response>>
  }
}

interface Envelope {
  readonly meta: { readonly code: number }
  readonly data: unknown
}

const statusOf = (code: number): number => (code < 1000 ? code : code === 4004 ? 404 : 400)

for (const [version, client] of Object.entries(clients)) {
  const text = readFileSync(new URL(`../../openapi/${version}.json`, import.meta.url), "utf8")
  const { components, paths }: Document = JSON.parse(text)

  /** Several operations refer to one response, which is then read once. */
  const follow = ({ $ref, ...response }: Response): Response =>
    $ref === undefined ? response : (components.responses[$ref.slice($ref.lastIndexOf("/") + 1)] ?? {})

  const arbitraryOf = memoize(({ content }: Response) => {
    const schema = { ...content?.["application/json"]?.schema, $defs: components.schemas }
    const document = JsonSchema.fromSchemaOpenApi3_1(schema)
    // What it makes is as described, which the compiler does not know.
    return Arbitrary.schema(SchemaRepresentation.fromJsonSchemaDocument(document)) as Arbitrary.Arbitrary<Envelope>
  })

  /** Answers of which nothing is known but that they are as described. */
  const madeUp = (response: Response) =>
    Arbitrary.sampleEffect(arbitraryOf(follow(response)), { count, size: 3, seed: version })

  describe(`a mock server made from the description of ${version}`, () => {
    for (const { bodyKey, dataKey, example, metaCodes, method, name, path } of operationsOf(JSON.parse(text))) {
      const { responses: described = {} } = paths[path]?.[method.toLowerCase()] ?? {}
      const { body, ids } = example
      const given = [...ids, ...(body === undefined ? [] : [bodyKey === undefined ? body : Object(body)[bodyKey]])]
      // The test knows the arguments from the description, and the compiler does not.
      const call = (client[name] as Call)(...given)

      it.effect(`answers ${name} so that the call succeeds, in strict mode too`, () =>
        Effect.gen(function* () {
          const [[status, response] = ["", {}]] = Object.entries(described).filter(([status]) => status.startsWith("2"))
          const answers = yield* madeUp(response)
          for (const answer of answers) {
            const { layer } = FakeApi.make([() => Response.json(answer, { status: Number(status) })], { maxRetry: 0 })
            const data = yield* Effect.provide(call, [layer, Drift.layerStrict(client.responses)])
            assert.deepStrictEqual<unknown>(data, dataKey === undefined ? answer.data : Object(answer.data)[dataKey])
          }
          assert.lengthOf(answers, count)
        })
      )

      it.effect(`answers ${name} with errors whose codes go with their status, and the client knows its own`, () =>
        Effect.gen(function* () {
          const errors = Object.entries(described).filter(([status]) => !status.startsWith("2"))
          for (const [status, response] of errors) {
            for (const answer of yield* madeUp(response)) {
              const { layer } = FakeApi.make([() => Response.json(answer, { status: Number(status) })], { maxRetry: 0 })
              const error = yield* Effect.flip(Effect.provide(call, layer))
              const at = `${status} ${answer.meta.code} ${error._tag}`
              assert.propertyVal(error, "metaCode", answer.meta.code, at)
              assert.strictEqual(statusOf(answer.meta.code), Number(status), at)
              // Of a code that the operation does not know, the status tells: 4004 comes with 404.
              const known = metaCodes.includes(answer.meta.code) || answer.meta.code === 4004
              assert.strictEqual(error._tag === "UnknownApiError", !known, at)
            }
          }
          assert.lengthOf(errors, 9)
        })
      )
    }
  })
}
