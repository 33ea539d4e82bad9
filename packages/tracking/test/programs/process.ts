/** On a runtime with a process: `<runtime> process.mjs <trial>` prints the outcome. */
import { perform, type Trial } from "./trial.ts"

const trial: Trial = JSON.parse(process.argv[2] ?? "")
console.log(JSON.stringify(await perform(trial)))
