export { SlugGroup } from "../../models/SlugGroup.ts"
