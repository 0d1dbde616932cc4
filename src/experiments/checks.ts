import { oneOf } from '../errors.js'
import type { Cursor } from '../scenarios/cursor.js'
import type { CrossCheck } from '../scenarios/validation.js'

const texts = (items: readonly Cursor[]): readonly string[] => items.flatMap((item) => item.text() ?? [])

const factorsAreNamedOnce: CrossCheck = (root, report) => {
  const names = root.get('factors').items().map((factor) => factor.get('name'))
  names.forEach((name, i) => {
    if (names.findIndex((other) => other.value === name.value) < i) report(name, 'a name that no earlier factor has')
  })
}

const factorsVary: CrossCheck = (root, report) => {
  const kind = root.get('design').get('kind').text()
  for (const factor of root.get('factors').items()) {
    const [levels, values] = [factor.get('levels').value, factor.get('values').value]
    if ((levels === undefined) === (values === undefined)) report(factor, 'either levels or values')
    if (kind === 'factorial' && values !== undefined && factor.get('values').get('steps').value === undefined) report(factor.get('values'), 'a range with steps, for a factorial tries every value; or levels')
    const { from, to, low, mode, high } = Object.fromEntries(['from', 'to', 'low', 'mode', 'high'].map((name) => [name, factor.get('values').get(name).number()]))
    if (from !== undefined && to !== undefined && from >= to) report(factor.get('values').get('to'), 'more than from')
    if (low !== undefined && mode !== undefined && high !== undefined && !(low <= mode && mode <= high && low < high)) report(factor.get('values').get('mode'), 'between low and high')
    if (factor.get('paths').value === undefined) {
      if (values !== undefined) report(factor.get('paths'), 'places, for a factor with values')
      for (const level of factor.get('levels').items()) if (level.get('value').fields().length === 0) report(level.get('value'), 'an object of places and their values, for the factor has no paths')
    }
    if (levels !== undefined) {
      const labels = factor.get('levels').items().map((level) => level.get('label'))
      labels.forEach((label, i) => {
        if (labels.findIndex((other) => other.value === label.value) < i) report(label, 'a label that no earlier level has')
      })
    }
  }
}

const whatIsComparedIsThere: CrossCheck = (root, report) => {
  const factors = texts(root.get('factors').items().map((factor) => factor.get('name')))
  const measures = texts(root.get('measures').items())
  const among = (place: Cursor, names: readonly string[]): void => {
    const name = place.text()
    if (name !== undefined && names.length > 0 && !names.includes(name)) report(place, oneOf(names))
  }
  among(root.get('compare').get('factor'), factors)
  among(root.get('compare').get('measure'), measures)
  among(root.get('precision').get('measure'), measures)
}

const precisionLeavesRoom: CrossCheck = (root, report) => {
  const [runs, most] = [root.get('runs').number(), root.get('precision').get('most').number()]
  if (runs !== undefined && most !== undefined && most < runs) report(root.get('precision').get('most'), 'at least the runs of the experiment')
}

/** What an experiment must be beyond its form. */
export const experimentChecks: readonly CrossCheck[] = [factorsAreNamedOnce, factorsVary, whatIsComparedIsThere, precisionLeavesRoom]
