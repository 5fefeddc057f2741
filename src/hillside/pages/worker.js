// Python in a worker: boots Pyodide, then hands each request to hillside.pages.kernel.

/** @type {(text: string) => [string, Uint8Array[]]} */
let serve = () => {
  throw new Error("Python has not started");
};

/** @param {{base: string, python: string, lesson: string, formulas: string}} where */
async function boot({base, python, lesson, formulas}) {
  const from = new URL(python, base).href;
  const archive = bytesAt(new URL(lesson, base).href); // on its way while Python starts
  const lock = bytesAt(`${from}pyodide-lock.json`);
  const {loadPyodide} = await import(`${from}pyodide.mjs`);
  postMessage({tell: "Python is starting."});
  const pyodide = await loadPyodide({indexURL: from, packages: ["numpy"]});
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
    const said = String(/** @type {Error} */ (error).message ?? error).trim();
    postMessage({id, error: said.split("\n").at(-1)});
  }
};
