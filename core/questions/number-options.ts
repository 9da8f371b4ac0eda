import type { FactObject } from '../facts/fact'
import { parseNumber } from '../facts/parse-number'
import { hashNumber } from '../hash'

type NumberObject = Extract<FactObject, { type: 'number' }>

const SCALES = { thousand: 1e3, million: 1e6, billion: 1e9 }
const SMALL_NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
/** Far enough from the key (10 % would be the key in disguise), near enough to be thought of. */
const BELOW = [0.5, 0.75, 0.6, 0.4, 0.3, 0.8, 0.2]
const ABOVE = [1.5, 2, 1.25, 1.75, 2.5, 3, 4]

/**
 * The full value, with the scale word counted in: value 7 and scale billion is 7e9, and so is value 7e9.
 * The text says which of the two is meant.
 */
export function numberValue(object: NumberObject): number {
  const read = parseNumber(object.text)?.value
  const scaled = object.scale ? object.value * SCALES[object.scale] : object.value
  return read === scaled ? scaled : object.value
}

/**
 * Wrong figures for a right one, by template: same unit, wording and precision, nearest first, `below` and `above` it.
 * Empty if the text is not one numeral with words round it. `salt` decides which come first, nothing else does.
 */
export function numberTemplates(key: NumberObject, salt: string): { below: NumberObject[]; above: NumberObject[] } {
  const numeral = findNumeral(key)
  if (!numeral) return { below: [], above: [] }
  const from = hashNumber(salt) % 2
  const make = (ratios: number[]) =>
    distinct(rotate(ratios, from).map((ratio) => roundTo(numeral.value * ratio, numeral.step)))
      .filter((value) => isPlausible(value, numeral.value, key))
      .map((value) => withNumeral(key, numeral, value))
      .filter((object) => object !== null)
  return { below: make(BELOW), above: make(ABOVE) }
}

type Numeral = { text: string; at: number; value: number; step: number; decimals: number; word: boolean }

function findNumeral(key: NumberObject): Numeral | null {
  const digits = [...key.text.matchAll(/\d[\d,]*(?:\.\d+)?/g)]
  const [only] = digits
  if (digits.length > 1) return null
  if (!only) return findWord(key)
  const value = Number(only[0].replaceAll(',', ''))
  const decimals = only[0].split('.')[1]?.length ?? 0
  return { text: only[0], at: only.index, value, step: stepOf(value, decimals), decimals, word: false }
}

function findWord(key: NumberObject): Numeral | null {
  const word = SMALL_NUMBERS.find((name) => new RegExp(`\\b${name}\\b`, 'i').test(key.text))
  if (!word || SMALL_NUMBERS.indexOf(word) !== key.value) return null
  const at = key.text.toLowerCase().search(new RegExp(`\\b${word}\\b`))
  return { text: word, at, value: key.value, step: 1, decimals: 0, word: true }
}

/** The last digit that is not a zero gives the precision; for 1,000 or 20 alone it is too coarse and is halved. */
function stepOf(value: number, decimals: number): number {
  if (decimals > 0) return 10 ** -decimals
  if (value === 0) return 1
  let step = 1
  while (value % (step * 10) === 0) step *= 10
  return step >= 10 && value < step * 3 ? step / 2 : step
}

function roundTo(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toPrecision(12))
}

function isPlausible(value: number, key: number, object: NumberObject): boolean {
  if (value <= 1 && key > 1 && Number.isInteger(key)) return false
  if (value <= 0 || Math.abs(value - key) <= key * 0.1) return false
  return !/per ?cent|percentage/.test(object.unit) || value < 100
}

function withNumeral(key: NumberObject, numeral: Numeral, value: number): NumberObject | null {
  const written = numeral.word ? SMALL_NUMBERS[value] : formatFigure(value, numeral)
  if (written === undefined) return null
  const capital = /^[A-Z]/.test(key.text.slice(numeral.at))
  const inCase = capital ? written.charAt(0).toUpperCase() + written.slice(1) : written
  const text = key.text.slice(0, numeral.at) + inCase + key.text.slice(numeral.at + numeral.text.length)
  const factor = numeral.value === 0 ? 1 : key.value / numeral.value
  return { ...key, value: Number((value * factor).toPrecision(12)), text }
}

function formatFigure(value: number, { decimals }: Numeral): string {
  // By hand: the built-in formatter is a fifth of the time that building a bank takes.
  const [whole = '', part] = value.toFixed(decimals).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return part === undefined ? grouped : `${grouped}.${part}`
}

function rotate<Item>(items: Item[], by: number): Item[] {
  return [...items.slice(by), ...items.slice(0, by)]
}

function distinct(values: number[]): number[] {
  return [...new Set(values)]
}
