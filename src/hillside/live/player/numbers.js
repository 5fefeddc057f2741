// Numbers as people type them and as they are told: the twin of numbers.py.

const ADVICE = "try 0.5, 1/2 or 2*10^-3";
const LONGEST = 60; // characters
const TOKEN = /\s*(\d+(?:[.,]\d*)?(?:[eE][+-]?\d+)?|[.,]\d+|\*\*|sqrt|pi|π|[-+*/^()])/y;
const THOUSANDS = /^[1-9]\d{0,2},\d{3}$/;
/** @type {Record<string, string>} */
const RAISED = Object.fromEntries(
  ["-⁻", "0⁰", "1¹", "2²", "3³", "4⁴", "5⁵", "6⁶", "7⁷", "8⁸", "9⁹"].map(pair => [...pair]),
);
const LOWERED = Object.fromEntries(Object.entries(RAISED).map(([low, high]) => [high, low]));
/** @type {Record<string, string>} */
const SIGNS = {
  "−": "-",
  "–": "-",
  "·": "*",
  "×": "*",
  "÷": "/",
  ":": "/",
  "√": "sqrt",
  "½": "(1/2)",
  "¼": "(1/4)",
  "¾": "(3/4)",
};

/**
 * The number that a text stands for. Throws an Error that says what to try.
 * @param {string} text
 */
export function readNumber(text) {
  const typed = text.trim();
  if (!typed) throw new Error(`a number is wanted; ${ADVICE}`);
  const value = new Sum(tokensOf(typed)).whole();
  if (Number.isNaN(value)) throw new Error(`'${typed}' is not a number; ${ADVICE}`);
  if (!Number.isFinite(value)) throw new Error(`'${typed}' is not a finite number; ${ADVICE}`);
  return value;
}

/**
 * A number to so many digits with a true minus sign, and with a power of ten where it is very large
 * or small.
 * @param {number} value
 * @param {number} [digits]
 */
export const told = (value, digits = 4) => printed(String(+value.toPrecision(digits)));

/**
 * A number that Python has written, as a book prints it: −0.5, 10⁻¹⁶, 2.5·10⁻⁵.
 * @param {string} text
 */
export const printed = text =>
  text
    .replace(/^(-?)([\d.]+)e([+-]\d+)$/, (_, sign, digits, power) => {
      const raised = String(Number(power)).replace(/./g, digit => RAISED[digit]);
      return `${sign}${digits === "1" ? "" : `${digits}·`}10${raised}`;
    })
    .replace(/^-/, "−");

/** @param {string} text */
function tokensOf(text) {
  const typed = text
    .replace(/[−–·×÷:√½¼¾]/g, sign => SIGNS[sign])
    .replace(/[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, raised => `^(${[...raised].map(sign => LOWERED[sign]).join("")})`);
  /** @type {string[]} */
  const tokens = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < typed.length) {
    const found = typed.length <= LONGEST && TOKEN.exec(typed);
    if (!found) return ["?"];
    if (THOUSANDS.test(found[1])) throw new Error(bothWays(found[1]));
    tokens.push(found[1]);
  }
  return tokens;
}

/** @param {string} text */
const bothWays = text =>
  `${text} can be read in two ways; write ${text.replace(",", ".")} or ${text.replace(",", "")}`;

class Sum {
  // Reads tokens by the usual order: powers, then products, then sums. What cannot be read is NaN.

  /** @param {string[]} tokens */
  constructor(tokens) {
    this.tokens = tokens;
  }

  /**
   * The next token if it is one of those wanted, else null.
   * @param {string[]} wanted
   */
  take(...wanted) {
    return wanted.includes(this.tokens[0]) ? (this.tokens.shift() ?? null) : null;
  }

  whole() {
    const value = this.sum();
    return this.tokens.length ? NaN : value;
  }

  /** @returns {number} */
  sum() {
    let value = this.product();
    for (let sign = this.take("+", "-"); sign; sign = this.take("+", "-"))
      value += sign === "+" ? this.product() : -this.product();
    return value;
  }

  product() {
    let value = this.signed();
    for (let sign = this.take("*", "/"); sign; sign = this.take("*", "/")) {
      const by = this.signed();
      value = sign === "*" ? value * by : divided(value, by);
    }
    return value;
  }

  /** @returns {number} */
  signed() {
    const sign = this.take("+", "-");
    if (!sign) return this.power();
    return sign === "-" ? -this.signed() : this.signed();
  }

  power() {
    const base = this.atom();
    if (!this.take("^", "**")) return base;
    const exponent = this.signed();
    return base === 0 && exponent < 0 ? NaN : base ** exponent;
  }

  /** @returns {number} */
  atom() {
    if (this.take("(")) {
      const value = this.sum();
      return this.take(")") ? value : NaN;
    }
    if (this.take("sqrt")) return Math.sqrt(this.atom());
    if (this.take("pi", "π")) return Math.PI;
    const token = this.tokens.shift() ?? "";
    return /^[\d.,]/.test(token) ? Number(token.replace(",", ".")) : NaN;
  }
}

/**
 * @param {number} value
 * @param {number} by
 */
const divided = (value, by) => (by === 0 ? NaN : value / by);

/**
 * The number of the stop nearest to a value.
 * @type {(stops: number[], value: number) => number}
 */
export const nearestStop = (stops, value) =>
  stops.reduce((best, stop, i) => {
    return Math.abs(stop - value) < Math.abs(stops[best] - value) ? i : best;
  }, 0);
