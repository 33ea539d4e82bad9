/** In a browser: asks where the page comes from for one trial after the other, and tells the outcome there. */
import { perform, type Trial } from "./trial.ts"

for (;;) {
  const trial: Trial = JSON.parse(await (await fetch("/trial")).text())
  await fetch("/outcome", { method: "POST", body: JSON.stringify(await perform(trial)) })
}
