// Answers for test_twins.py: what the player's rules make of what comes as JSON.

import {codesOf, paintLand} from "../../../src/hillside/live/player/land.js";
import {numberPlaces} from "../../../src/hillside/live/player/contours.js";
import {unpacked} from "../../../src/hillside/live/player/unpack.js";
import {said} from "../../../src/hillside/live/player/judge.js";
import {
  axesBox,
  filledWidth,
  heightOf,
  narrowHero,
  panelBoxes,
} from "../../../src/hillside/live/player/layout.js";
import {insideAxes} from "../../../src/hillside/live/player/motion.js";
import {settled} from "../../../src/hillside/live/player/words.js";

const asked = JSON.parse(await new Response(process.stdin).text());

const answers = {
  boxes: ({every, width, narrow, scale}) => {
    const tall = narrow ? narrowHero(every[0].axes, width, scale, every[0].scaled) : null;
    const size = [width, heightOf(every.length, width, Infinity, tall)];
    const filled = every.map(({axes, scaled}) => filledWidth(axes, size[1], scale, scaled));
    const panels = panelBoxes(filled, size, narrow, scale);
    const boxes = every.map(({axes, scaled}, i) => axesBox(axes, panels[i], scale, scaled));
    return {size, boxes};
  },
  places: ({points, handle}) => {
    const wide = {limits: [[-9, 9], [-9, 9]]};
    return points.map(point => insideAxes(point, handle, wide));
  },
  unpacked: async ({text}) => {
    const {numbers, ...known} = await unpacked(text);
    return {known, numbers: Buffer.from(numbers.buffer).toString("base64")};
  },
  said: ({asked, guess, truth, says}) => said(asked, {truth, says}, guess),
  words: ({boxes, hands, size, scale}) => settled(boxes, hands, size, scale),
  numbers: ({shape, levels, size, scale}) => numberPlaces(codesOf(shape), levels, size, scale),
  colors: ({shape, actor, ramp, size: [width, height]}) => {
    const data = new Uint8ClampedArray(4 * width * height);
    paintLand({data, width, height}, codesOf(shape), actor, ramp);
    return Array.from(data);
  },
};

const given = await Promise.all(asked.map(({what, of}) => answers[what](of)));
console.log(JSON.stringify(given));
