export { GetTrackingsQuery } from "../../models/GetTrackingsQuery-2024-10.ts"
