/** Points of the unit cube at which something is to be computed. */
export interface Design<Method extends string, Parameters> {
  readonly method: Method
  readonly parameters: Parameters
  /** One list of coordinates for each point, each in [0, 1). */
  readonly points: readonly (readonly number[])[]
}

/** The frozen design. */
export function frozenDesign<Method extends string, Parameters>(method: Method, parameters: Parameters, points: readonly (readonly number[])[]): Design<Method, Parameters> {
  return Object.freeze({ method, parameters: Object.freeze(parameters), points: Object.freeze(points.map((point) => Object.freeze(point))) })
}
