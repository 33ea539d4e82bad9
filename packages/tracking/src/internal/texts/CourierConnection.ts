import * as model from "../../models/CourierConnection.ts"
import type { Texts } from "../described.ts"

export const CourierConnection: Texts<model.CourierConnection> = {
  schema: model.CourierConnection,
  title: "CourierConnection",
  description: "Credentials that AfterShip uses to query one courier on the account's behalf.",
  fields: {
    id: "Identifier of the connection, 32 hexadecimal characters.",
    courier_slug: "Code of the courier.",
    credentials: "The credentials by name, in clear text. The courier's `credentials.fields` lists the names.",
    created_at:
      "When the connection was created, in the form YYYY-MM-DDTHH:mm:ss with an offset; examples in the documentation have +00:00 and +08:00.",
    updated_at: "When the connection last changed, in the same form."
  }
}
