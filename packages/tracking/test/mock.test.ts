/** A mock server that knows nothing but the description of a version: whatever it makes up, the client can use. */
import * as Drift from "@effect-aftership/tracking/Drift"
import { assert, describe, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import { memoize } from "effect/Function"
import * as JsonSchema from "effect/JsonSchema"
import * as SchemaRepresentation from "effect/SchemaRepresentation"
import type { Response as Described } from "../../openapi/generator/Description.ts"
import { readAll } from "../../openapi/generator/documents.ts"
import { readErrors } from "../../openapi/generator/errors.ts"
import { type Call, clients } from "./utils/clients.ts"
import * as FakeApi from "./utils/FakeApi.ts"

/** How many answers are made up for each status of each operation. */
const count = 5

interface Envelope {
  readonly meta: { readonly code: number }
  readonly data: unknown
}

const statusOf = new Map(readErrors().errors.map(({ code, status }) => [code, status]))

for (const { operations, schemas, version } of readAll()) {
  const client = clients[version]
  if (client === undefined) throw new Error(`The client has no version ${version}`)

  /** Several operations have one response, which is then read once. */
  const arbitraryOf = memoize((schema: Described["schema"]) => {
    const document = JsonSchema.fromSchemaOpenApi3_1({ ...schema, $defs: schemas })
    // What it makes is as described, which the compiler does not know.
    return Arbitrary.schema(SchemaRepresentation.fromJsonSchemaDocument(document)) as Arbitrary.Arbitrary<Envelope>
  })

  /** Answers of which nothing is known but that they are as described. */
  const madeUp = ({ schema }: Described) =>
    Arbitrary.sampleEffect(arbitraryOf(schema), { count, size: 3, seed: version })

  describe(`a mock server made from the description of ${version}`, () => {
    for (const { body, data: described, metaCodes, name, pathParameters, responses, success } of operations) {
      const ids = pathParameters.map(({ schema }) => schema.examples?.[0])
      const given = [...ids, ...(body === undefined ? [] : [body.example])]
      // The test knows the arguments from the description, and the compiler does not.
      const call = (client[name] as Call)(...given)

      it.effect(`answers ${name} so that the call succeeds, in strict mode too`, () =>
        Effect.gen(function* () {
          const answers = yield* madeUp(success)
          for (const made of answers) {
            // As it comes over the wire, where there is no -0.
            const answer: Envelope = JSON.parse(JSON.stringify(made))
            const { layer } = FakeApi.make([() => Response.json(answer, { status: success.status })], { maxRetry: 0 })
            const data = yield* Effect.provide(call, [layer, Drift.layerStrict(client.responses)])
            const { wrap } = described
            assert.deepStrictEqual<unknown>(data, wrap === undefined ? answer.data : Object(answer.data)[wrap])
          }
          assert.lengthOf(answers, count)
        })
      )

      it.effect(`answers ${name} with errors whose codes go with their status, and the client knows its own`, () =>
        Effect.gen(function* () {
          const errors = responses.filter((response) => response !== success)
          for (const { status, ...response } of errors) {
            for (const answer of yield* madeUp({ status, ...response })) {
              const { layer } = FakeApi.make([() => Response.json(answer, { status })], { maxRetry: 0 })
              const error = yield* Effect.flip(Effect.provide(call, layer))
              const at = `${status} ${answer.meta.code} ${error._tag}`
              assert.propertyVal(error, "metaCode", answer.meta.code, at)
              assert.strictEqual(statusOf.get(answer.meta.code), status, at)
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
