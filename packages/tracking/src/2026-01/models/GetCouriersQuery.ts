export { GetCouriersQuery } from "../../models/GetCouriersQuery.ts"
