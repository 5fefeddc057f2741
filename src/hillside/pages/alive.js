// The player of one picture on a page that a program holds, which answers in the kernel's place:
// pages/alive.py.

const bytesOfText = text => Uint8Array.from(atob(text), letter => letter.charCodeAt(0));

window.show = picture => {
  const ask = async request => {
    const {buffers, error, ...answer} = await window.answerPicture(request);
    if (error) throw new Error(error);
    return {...answer, buffers: buffers.map(bytesOfText)};
  };
  window.view = mount(document.querySelector("main"), {...picture, save() {}}, ask);
  window.view.supply.strips = () => []; // they only make movements quick
};
