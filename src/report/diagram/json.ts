import type { ChartModel } from '../../protocol/chart-model.js'
import type { RunPath } from './run-path.js'

/** The chart as JSON with two spaces, and the path of a run under `run` if there is one. */
export function jsonDiagram(model: ChartModel, path?: RunPath): string {
  return `${JSON.stringify(path ? { ...model, run: path } : model, null, 2)}\n`
}
