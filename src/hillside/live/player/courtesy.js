// A class on one server: whoever asks again at once finds a queue as long as the class is large.
//
// What an answer takes beyond the kernel's own work it spends waiting behind others. Who then waits
// as long again before the next request halves that queue: the server is as busy as before, each
// learner gets about as many answers, and each answer is newer.

const NOTICED = 30; // ms; less is a browser at work, and no queue
const AT_MOST = 100; // ms; a kernel that runs a cell comes back late, and nobody queues for it

export class Courtesy {
  constructor() {
    this.quickest = Infinity; // ms on the way, with nobody before us
  }

  /**
   * How long to wait before the next request.
   * @param {number} waited  ms from request to answer
   * @param {number} [spent]  ms of the kernel's own work; none where nobody else is served
   * @returns {number} ms
   */
  pause(waited, spent) {
    if (spent === undefined) return 0;
    this.quickest = Math.min(this.quickest, waited - spent);
    const late = waited - spent - this.quickest;
    return late > NOTICED ? Math.min(late, AT_MOST) : 0;
  }

  /**
   * @param {number} waited
   * @param {number} [spent]
   */
  async after(waited, spent) {
    const pause = this.pause(waited, spent);
    if (pause) await new Promise(go => setTimeout(go, pause));
  }
}
