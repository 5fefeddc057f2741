// Runs pieces of Python in Pyodide's core, each in names of its own, with src/hillside at /hillside.
// In: a JSON list of texts.  Out: a JSON list of errors, null where there was none.

import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {loadPyodide} from "pyodide";

const pyodide = await loadPyodide();
pyodide.mountNodeFS("/hillside", fileURLToPath(new URL("../../../src/hillside", import.meta.url)));
const errors = JSON.parse(readFileSync(0, "utf8")).map(code => {
  try {
    pyodide.runPython(code, {globals: pyodide.toPy({__name__: "__main__"})});
    return null;
  } catch (error) {
    return error.message;
  }
});
console.log(JSON.stringify(errors));
