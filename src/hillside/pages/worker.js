// Python in a worker: boots Pyodide, then hands each request to hillside.pages.kernel.

/** @type {(text: string) => [string, Uint8Array[]]} */
let serve = () => {
  throw new Error("Python has not started");
};

/** @type {Map<string, ArrayBuffer>} */
let inside = new Map(); // files that came with the page, by name

/**
 * @param {{base: string, python: string, lesson: string, formulas: string,
 *   files: Record<string, ArrayBuffer>}} where
 */
async function boot({base, python, lesson, formulas, files}) {
  const from = new URL(python, base).href;
  inside = new Map(Object.entries(files));
  if (inside.size) answerFromInside();
  const archive = bytesAt(new URL(lesson, base).href); // on its way while Python starts
  const lock = bytesAt(`${from}pyodide-lock.json`);
  const {loadPyodide} = await imported(`${from}pyodide.mjs`);
  postMessage({tell: "Python is starting."});
  const core = inside.size ? await coreInside() : {};
  const pyodide = await loadPyodide({indexURL: from, packages: ["numpy"], ...core});
  postMessage({tell: "The lesson is being unpacked."});
  pyodide.unpackArchive(await archive, "zip", {extractDir: "/home/lesson"});
  const path = 'import sys; sys.path.insert(0, "/home/lesson")';
  pyodide.runPython(path);
  const zips = {[new URL(formulas, base).href]: ["ziamath", "ziafont", "latex2mathml"]};
  const words = new TextDecoder().decode(await lock);
  const fetched = (/** @type {string} */ file) => bytesNow(new URL(file, from).href);
  const missing = pyodide.pyimport("hillside.pages.missing");
  missing.install(words, JSON.stringify(zips), fetched);
  const kernel = pyodide.pyimport("hillside.pages.kernel").Kernel();
  serve = text => {
    const answered = kernel.serve(text);
    const found = answered.toJs({create_pyproxies: false});
    answered.destroy();
    return found;
  };
  return {version: pyodide.version};
}

/** @param {string} address */
const nameOf = address => address.split("/").at(-1) ?? "";

/**
 * A module, from its address or from the page.
 * @param {string} address
 */
function imported(address) {
  const file = inside.get(nameOf(address));
  if (!file) return import(address);
  return import(URL.createObjectURL(new Blob([file], {type: "text/javascript"})));
}

/** Pyodide's second script: the older one leaves its function behind, the newer exports it. */
async function coreInside() {
  const name = [...inside.keys()].find(one => one.startsWith("pyodide.asm.") && /js$/.test(one));
  const {default: createPyodideModule} = await imported(name ?? "");
  return createPyodideModule ? {createPyodideModule} : {};
}

/** What the page holds is fetched from there, and from nowhere else. */
function answerFromInside() {
  const type = (/** @type {string} */ name) =>
    name.endsWith(".wasm") ? "application/wasm" : "application/octet-stream";
  self.fetch = async asked => {
    const name = nameOf(String(asked instanceof Request ? asked.url : asked));
    const file = inside.get(name);
    if (!file) return new Response(null, {status: 404});
    return new Response(file, {headers: {"content-type": type(name)}});
  };
}

/** @param {string} address */
async function bytesAt(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} is not there (${answer.status})`);
  return answer.arrayBuffer();
}

/**
 * While Python imports, it waits; a worker may.
 * @param {string} address
 */
function bytesNow(address) {
  if (inside.size) {
    const file = inside.get(nameOf(address));
    return file ? new Uint8Array(file) : null;
  }
  const request = new XMLHttpRequest();
  request.open("GET", address, false);
  request.responseType = "arraybuffer";
  request.send();
  return request.status === 200 ? new Uint8Array(request.response) : null;
}

onmessage = async ({data: {id, ...request}}) => {
  try {
    if (request.want === "boot") return postMessage({id, answer: await boot(request)});
    const [words, buffers] = serve(JSON.stringify(request));
    postMessage({id, answer: JSON.parse(words), buffers}, {transfer: buffers.map(b => b.buffer)});
  } catch (error) {
    const {name, message} = /** @type {Error} */ (error);
    const said = String(message ?? error).trim();
    // What is no error of Python's is its end: it ran out of the browser's stack, or of memory.
    const broke = request.want !== "boot" && name !== "PythonError";
    postMessage({id, error: said.split("\n").at(-1), broke});
  }
};
