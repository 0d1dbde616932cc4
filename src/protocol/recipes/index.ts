import * as agreement from './agreement.js'
import * as clock from './clock.js'
import * as lists from './lists.js'
import * as release from './release.js'
import * as talks from './talks.js'
import type { Recipe } from './recipe.js'

const recipes = { ...talks, ...lists, ...agreement, ...release, ...clock }

export type RecipeName = keyof typeof recipes

/** Every recipe of the statechart, by name. A transition names the recipe of its own event's type. */
export const recipeTable: { readonly [N in RecipeName]: Recipe } = recipes as { readonly [N in RecipeName]: Recipe }
