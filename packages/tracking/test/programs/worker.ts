/** On a runtime for workers: the body of a request is the trial, that of its answer the outcome. */
import { perform, type Trial } from "./trial.ts"

export default {
  async fetch(request: Request, environment: Readonly<Record<string, unknown>>): Promise<Response> {
    const trial: Trial = JSON.parse(await request.text())
    return Response.json(await perform(trial, environment))
  }
}
