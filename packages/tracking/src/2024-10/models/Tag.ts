export { Tag } from "../../models/Tag.ts"
