import type { spoiler as english } from '../en/spoiler.js'
import type { Translated } from '../en.js'

export const spoiler: Translated<typeof english> = {
  spoiler: 'Hors des discussions', place_spoiler: 'Extrémistes hors des discussions',
  spoilerBrief: 'Vous êtes hors des discussions et vous ne voulez aucun échange : tout prisonnier qui rentre grâce à lui est de trop pour vous. Vous entendez ce que le public entend. Vous avez {budget} points pour agir, et vous pouvez agir une fois par jour de discussions. Tous peuvent lire ce que vous pouvez faire, ce que cela coûte, et ce que vous avez fait.',
  spoilerTodo: 'Suivez la presse, et choisissez quand agir.', spoilerOthers: 'Quelqu’un, hors des discussions, ne veut aucun échange. On sait ce qu’il peut faire ; on ne sait pas quand il le fera.',
  pointsLeft: { one: 'Il reste {n} point sur {of}', other: 'Il reste {n} points sur {of}' }, oncePerDay: 'Un acte par jour de discussions.', costs: { one: '{n} point', other: '{n} points' },
  means_statement: 'Une déclaration à la presse', means_leak: 'Une fuite', means_threat: 'Une menace', means_attack: 'Une attaque',
  does_statement: 'Des mots seulement : cela ne change rien par soi-même.', does_leak: 'Apprend à la presse qu’il y a des discussions, tant que cela n’est pas connu.', does_threat: 'Des relations calmes se tendent ; un accord coûte plus cher aux deux côtés.', does_attack: 'Les relations empirent d’un degré, jusqu’à la crise, qui peut suspendre les discussions. S’il y a un pays derrière lui, le côté attaqué perd du soutien.',
  obstacle_spent: 'Vos points n’y suffisent plus.', obstacle_today: 'Vous avez agi aujourd’hui. Attendez le prochain jour de discussions.', obstacle_known: 'La presse connaît déjà l’affaire.', obstacle_tense: 'Les relations sont déjà tendues.', obstacle_crisis: 'Les relations sont déjà en crise.',
  doThis: 'Le faire', whomToAttack: 'Qui', whatTheyDid: 'Ce qu’ils ont fait', whatYouDid: 'Ce que vous avez fait', whatTheyMayDo: 'Ce qu’ils peuvent faire', whatYouMayDo: 'Ce que vous pouvez faire', noActsYet: 'Rien encore.', against: 'contre',
  stillPrevented: 'Jusqu’ici, {n} personnes sur {of} ne sont pas rentrées par un échange.', prevented: 'Sur {of} personnes détenues au début, {n} ne sont pas rentrées par l’échange.', spoilerWon: 'Le saboteur a gagné : personne n’est rentré par un échange.', spoilerLost: 'L’échange a été entièrement mené à bien, malgré le saboteur.',
  switchedOn: 'En service', isOnAt: '{what} : en service à', isOn: '{what} : en service', spoilerSwitch: 'Saboteur',
}
