// The list of concepts, narrowed down to what is typed.

const search = document.querySelector(".search");
const count = document.querySelector(".count");
const entries = [...document.querySelectorAll(".concepts li")];
const plain = text => text.normalize("NFKD").toLowerCase();
search.oninput = () => {
  const words = plain(search.value).split(/\s+/).filter(Boolean);
  for (const entry of entries)
    entry.hidden = !words.every(word => plain(entry.textContent).includes(word));
  const found = entries.filter(entry => !entry.hidden).length;
  count.textContent = words.length ? `${found} found` : "";
};
