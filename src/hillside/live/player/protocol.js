// What the kernel and the player say to each other, as types. The kernel's end is
// live/answerer.py; on a page without a kernel kept.js answers.
//
// The player asks, one request at a time, and the kernel answers with JSON and buffers of bytes.
// On its own the kernel tells only what a model of anywidget keeps (live/widget.py): values, big,
// guess, and how often the picture was shown.

/** @import {StageData} from "./stages.js" */

/**
 * The value of a control: a number, an option, on or off, a formula, or a point or a view of two
 * numbers.
 * @typedef {number | string | boolean | number[]} Value
 */

/** @typedef {Record<string, Value>} Values  of all controls, by name */

// -- what the player asks for

/**
 * The stage, made for what the view looks like. density: pixels of the screen for each pixel of the
 * picture; narrow: too little room for axes side by side.
 * @typedef {object} StageRequest
 * @property {"stage"} want
 * @property {Values} values
 * @property {{dark: boolean, narrow?: boolean}} look
 * @property {number} density
 */

/** @typedef {{want: "frames", of: Values[]}} FramesRequest  the answer may hold fewer, the first */
/** @typedef {{want: "read", name: string, text: string}} ReadRequest  a formula being typed */
/** @typedef {{want: "save", values: Values}} SaveRequest  a movement has ended */
/** @typedef {{want: "judge", guess: Guess, values: Values}} JudgeRequest  null: skipped */
/**
 * The last view is gone, after the picture was shown so often; there is no answer.
 * @typedef {{want: "close", shown: number}} CloseRequest
 */
/** @typedef {{want: "ask"}} AskRequest  the question once more */
/** @typedef {JudgeRequest | AskRequest} QuestionRequest */
/** @typedef {StageRequest | FramesRequest | ReadRequest | SaveRequest | QuestionRequest} Request */

/**
 * The kernel's ear. Rejects with the kernel's words where it refuses.
 * @typedef {<R extends Request>(request: R) => Promise<Answers[R["want"]]>} Ask
 */

// -- what the kernel answers

/**
 * @typedef {object} Answers
 * @property {Staged} stage
 * @property {Framed} frames
 * @property {Read} read
 * @property {{}} save
 * @property {Judged} judge
 * @property {{}} ask
 */

/** @typedef {[background: BlobPart, data: Bytes] | [data: Bytes]} StageBuffers */
/** @typedef {{frames: PackedFrame[], spent?: number, buffers: StageBuffers}} FirstFrame */
/** @typedef {Scene & FirstFrame} Staged  spent: ms of the kernel's own work */
/** @typedef {{frames: PackedFrame[], of?: Values[], spent?: number, buffers: [Bytes]}} Frames */
/** @typedef {Frames & {waiting?: boolean}} Framed  waiting: not yet, ask again later */
/** @typedef {{notation: string[], trouble?: undefined}} Notation  lines of MathML */
/** @typedef {Notation | {trouble: string, notation?: undefined}} Read */
/** @typedef {{guess: Verdict, values?: Values, trouble?: undefined}} Judgement */
/** @typedef {Judgement | {trouble: string, guess?: undefined}} Judged */
/** @typedef {{value: Guess, words: string}} Verdict  what is said about a guess */
/** @typedef {(number | null)[]} Heights  of a curve; null: not drawn yet */
/** @typedef {number | string | number[] | string[] | Heights | null} Guess  null: skipped */
/** @typedef {DataView | Uint8Array} Bytes */

/**
 * Everything that holds for all frames. values: as the kernel rounds them; scale: of lines and
 * type; handle: the radius of a handle; colors: by meaning; lettering: of each label;
 * ramp: the colours of heights, from low to high; stage: null where the background is painted by
 * the kernel, else axes, size, colors and ramp are what the player makes of it.
 * @typedef {object} Scene
 * @property {Values} values
 * @property {Control[]} controls
 * @property {{name: string, values: Values}[]} presets
 * @property {Prediction | null} prediction
 * @property {Record<string, Actor>} actors
 * @property {Record<string, Lettering>} lettering
 * @property {Record<string, Axes>} axes
 * @property {Record<string, string>} colors
 * @property {string[]} ramp
 * @property {Size} size
 * @property {number} scale
 * @property {number} handle
 * @property {StageData | null} stage
 */

/** @typedef {[width: number, height: number]} Size  in pixels of the picture */

/**
 * One axes. box: left, top, width and height as shares of the picture; x, y: the limits at both
 * ends; space: limits x0, x1, y0, y1, z0, z1 where it shows space; names: of its axes there.
 * @typedef {object} Axes
 * @property {[number, number, number, number]} box
 * @property {[number, number]} x
 * @property {[number, number]} y
 * @property {boolean} logx
 * @property {boolean} logy
 * @property {number[] | null} space
 * @property {string[] | null} names
 */

/**
 * A frame that worked: where the array of each actor lies in the buffer, [offset in bytes, rows,
 * columns], or null where it is hidden; and the words of texts.
 * @typedef {object} PackedShapes
 * @property {string} caption
 * @property {Record<string, [number, number, number] | null>} shapes
 * @property {Record<string, string>} words
 * @property {undefined} [error]
 */

/** @typedef {{error: string}} Failure  where a frame cannot be computed */
/** @typedef {PackedShapes | Failure} PackedFrame */

// -- controls

/**
 * What all controls have. stage: it changes the stage; fixed: it needs a kernel, and there is none.
 * @typedef {object} Named
 * @property {string} name
 * @property {string} label
 * @property {Value} start
 * @property {boolean} [stage]
 * @property {boolean} [fixed]
 */

/** @typedef {{label: string, stop: number}} Mark  a name for the stop of this number */
/** @typedef {{kind: "slider", stops: number[], texts: string[], marks?: Mark[]}} SliderPart */
/** @typedef {Named & SliderPart} SliderControl */
/** @typedef {Named & Omit<SliderPart, "kind"> & {kind: "play", per_second: number}} PlayControl */
/** @typedef {Named & {kind: "choice", stops: string[], texts: string[]}} ChoiceControl */
/** @typedef {Named & {kind: "toggle", stops: boolean[], texts: string[]}} ToggleControl */
/** @typedef {Named & {kind: "screen", stops: number[], texts: string[]}} ScreenControl  painted */
/** @typedef {Named & {kind: "formula", stops?: undefined}} FormulaControl */
/** @typedef {{radius?: number | null}} Ringed  of a circle round (0, 0) that it keeps to */
/** @typedef {Named & Reach & Ringed & {kind: "handle", stops?: undefined}} HandleControl */
/** @typedef {Named & {kind: "turn", on: string, stops?: undefined}} TurnControl */
/** @typedef {{on: string, step: number}} Reach  a point on these axes, on multiples of the step */
/** @typedef {SliderControl | PlayControl | ScreenControl} NumberControl */
/** @typedef {NumberControl | ChoiceControl | ToggleControl} SteppedControl */
/** @typedef {SteppedControl | FormulaControl} PanelControl  below the picture */
/** @typedef {PanelControl | HandleControl | TurnControl} Control */

// -- actors; lengths are in pixels of the picture, colours go by meaning

/** @typedef {{on: string, color: string}} Cast */
/** @typedef {Cast & {kind: "line", width: number, dash: boolean, label: string}} LineActor */
/** @typedef {Cast & {kind: "dots", radius: number, hollow: boolean, label: string}} DotsActor */
/** @typedef {Cast & {kind: "arrow", width: number, label: string}} ArrowActor */
/** @typedef {Cast & {kind: "area", opacity: number, label: string}} AreaActor */
/** @typedef {Cast & {kind: "bars", at: number[], width: number, colors: string[]}} BarsActor */
/** @typedef {{colors: string | string[], table: number[]}} Tones  a table where a map is named */
/** @typedef {Cast & Tones & {kind: "raster", extent: number[], opacity: number}} RasterActor */
/** @typedef {"left" | "center" | "right"} Align */
/** @typedef {Cast & {kind: "text", align: Align, lift: number, size: number}} TextActor */
/** @typedef {Cast & {kind: "mesh", opacity: number, label: string}} MeshActor */
/** @typedef {LineActor | DotsActor | ArrowActor | AreaActor | BarsActor} PlainActor */
/** @typedef {PlainActor | RasterActor | TextActor | MeshActor} Actor */

/**
 * A label as outlines, in 1/1000 of the size of its type: SVG paths, each drawn at (x, y) from the
 * start of the baseline, so many times as large.
 * @typedef {object} Lettering
 * @property {number} width
 * @property {number} ascent
 * @property {number} descent
 * @property {[path: string, x: number, y: number, scale: number][]} marks
 */

// -- questions

/**
 * hides: names of actors and axes; stage: the answer changes the stage, which is asked for again;
 * then: the values at which the picture shows the truth, where they are not those of the opening.
 * @typedef {{question: string, hides: string[], stage: boolean, then: Values}} Asked
 */
/** @typedef {Asked & {kind: "choice", options: string[]}} AskChoice */
/** @typedef {Asked & {kind: "number", close: number}} AskNumber */
/** @typedef {Asked & Reach & {at: number[], close: number}} AskedPlace */
/** @typedef {AskedPlace & {kind: "point"}} AskPoint */
/** @typedef {AskedPlace & {kind: "arrow", tail: number[]}} AskArrow */
/** @typedef {{kind: "curve", on: string, x: number[], xs: number[], close: number}} CurvePart */
/** @typedef {Asked & CurvePart} AskCurve  xs: where its columns stand */
/** @typedef {Asked & Reach & {kind: "region", close: number}} AskRegion  a stretch of an axis */
/** @typedef {Asked & {kind: "order", options: string[]}} AskOrder */
/** @typedef {AskChoice | AskNumber | AskPoint | AskArrow} AskPlain */
/** @typedef {AskPlain | AskCurve | AskRegion | AskOrder} Prediction */

// -- pictures

/**
 * A picture as it is mounted. save is called when a movement has ended; nearest gives, where not
 * all values have a frame, those to show instead, or null; state tells values as a line to copy.
 * @typedef {object} Picture
 * @property {Size} size
 * @property {Values} values
 * @property {string} caption
 * @property {BlobPart} [still]
 * @property {Verdict | null} guess
 * @property {(values: Values) => unknown} save
 * @property {(values: Values, changes: Values) => Values | null} [nearest]
 * @property {(values: Values, controls: Control[]) => string} [state]
 */
