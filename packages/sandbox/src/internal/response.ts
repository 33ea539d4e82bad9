/** Responses in the API's envelope. */
import { type Refusal, statusOf, typeOf } from "./refusal.ts"
import type { Routed } from "./router.ts"
import type { WireResponse } from "./wire.ts"
import * as write from "./write.ts"

export const json = (status: number, meta: object, data: unknown): WireResponse => ({
  status,
  headers: { "content-type": "application/json; charset=utf-8" },
  body: JSON.stringify({ meta, data })
})

export const withHeaders = (response: WireResponse, headers: WireResponse["headers"]): WireResponse => ({
  ...response,
  headers: { ...response.headers, ...headers }
})

const wrap = (key: string | undefined, data: unknown): unknown => (key === undefined ? data : { [key]: data })

export const success = ({ operation }: Routed, data: unknown): WireResponse =>
  json(operation.status, { code: operation.status }, wrap(operation.dataKey, data))

/** An error. If a version was called, it names the fields as that version does. */
export const failure = ({ existing, fields, message, metaCode }: Refusal, routed?: Routed): WireResponse => {
  const names = routed === undefined ? fields : fields.map((field) => write.fieldName(routed.version.dialect, field))
  const meta = {
    code: metaCode,
    message: message.replace("[field_name]", () => names.join(", ")),
    type: typeOf(metaCode)
  }
  const data =
    existing === undefined || routed === undefined
      ? {}
      : wrap(routed.operation.dataKey, write.existing(routed.version.dialect, existing))
  return json(statusOf(metaCode), meta, data)
}
