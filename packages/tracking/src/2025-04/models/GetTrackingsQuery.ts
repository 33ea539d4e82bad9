export { GetTrackingsQuery } from "../../models/GetTrackingsQuery-2025-01.ts"
