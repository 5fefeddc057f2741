// A stage of data as the kernel sends it, as types: live/axes.py, heights.py, scene.py.

/** @import {Actor, Axes, Cast, Lettering} from "./protocol.js" */

/**
 * A stage of data. axes: hero first; ground: what stays; palette: colours by meaning, light and
 * dark; ramp: the colours of heights from low to high, light and dark.
 * @typedef {object} StageData
 * @property {AxesData[]} axes
 * @property {PackedPart[]} ground
 * @property {Lettering | null} headline
 * @property {Record<string, [light: string, dark: string]>} palette
 * @property {[light: string[], dark: string[]]} ramp
 */

/** @typedef {{name: string, actor: GroundActor, place: PackedPlace, words: string}} PackedPart */
/** @typedef {[offset: number, rows: number, columns: number]} PackedPlace  in the buffer */

/**
 * Axes of a stage of data. names: for the ends of the axes, "" is none; ticks: along x and y.
 * @typedef {object} AxesFrame
 * @property {string} name
 * @property {string[]} names
 * @property {[place: number, words: string][][]} ticks
 * @property {boolean} equal
 * @property {boolean} bare
 */

/** @typedef {Omit<Axes, "box"> & AxesFrame} AxesData */

/**
 * A land from above, which stays. base: the height of code 1; grain: from one code to the next;
 * numbers: of contours, by the number of their level; zero: the number of the level that parts
 * heights of both signs; scale: shares of the height scale's length with their words; filled:
 * whether the land wears the colours of heights.
 * @typedef {object} Land
 * @property {number[]} extent
 * @property {number[]} levels
 * @property {number} base
 * @property {number} grain
 * @property {[k: number, words: string][]} numbers
 * @property {number | null} zero
 * @property {[share: number, words: string][]} scale
 * @property {boolean} filled
 */
/** @typedef {Cast & {kind: "heights"} & Land} HeightsActor */
/** @typedef {Actor | HeightsActor} GroundActor  what stays */
