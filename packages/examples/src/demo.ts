/**
 * What a shop does with AfterShip, from detecting a courier to a parcel's delivery, against a sandbox behind a real HTTP
 * server.
 */
import { main } from "./demo/main.ts"
import { demo } from "./demo/program.ts"

main(demo)
