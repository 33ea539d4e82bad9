/** Loads the layer, and tells whether that changed what the runtime's own `fetch` goes through. */
import "../../src/UndiciHttpClient.ts"

console.log(Object.hasOwn(globalThis, Symbol.for("undici.globalDispatcher.1")) ? "changed" : "as it was")
