// A filter turns the page instead of leaving it: the same address is fetched and takes the place of what is seen. Without this script the link works by itself.
let asked;

/** Where the reader was, to be there again: a filter, else the title. */
const placeOf = (link) => [...document.querySelectorAll("details.chip")].indexOf(link?.closest("details.chip"));
const stand = (place) => {
  const title = document.querySelector("h1");
  title.tabIndex = -1;
  (document.querySelectorAll("details.chip")[place]?.firstElementChild ?? title).focus({preventScroll: true});
};

const show = (text) => {
  const next = new DOMParser().parseFromString(text, "text/html");
  document.title = next.title;
  document.body.replaceChildren(...next.body.children);
};

/** @returns whether the page that is seen is the one asked for; what is no page of ours (signed out, an error) the browser goes to itself */
const turn = async (address) => {
  asked?.abort();
  asked = new AbortController();
  const {signal} = asked;
  try {
    document.getElementById("main").setAttribute("aria-busy", "true");
    const answer = await fetch(address, {signal, headers: {accept: "text/html"}});
    if (!answer.ok || answer.redirected) throw new Error(answer.statusText);
    const text = await answer.text();
    if (signal.aborted) return false;
    show(text);
    return true;
  } catch {
    if (!signal.aborted) location.assign(address);
    return false;
  }
};

/** A link of this page's own filters; language and theme belong to the whole sheet. */
const isTurn = ({origin, pathname, search, hash, searchParams}) =>
  origin === location.origin &&
  pathname === location.pathname &&
  search !== location.search &&
  hash === "" &&
  !searchParams.has("theme") &&
  !searchParams.has("lang");

document.addEventListener("click", async (event) => {
  const link = event.target.closest?.("a[href]");
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const address = new URL(link.getAttribute("href"), location.href);
  if (link.hasAttribute("download") || !isTurn(address)) return;
  event.preventDefault();
  const place = placeOf(link);
  if (!(await turn(address.href))) return;
  history.pushState({}, "", address.href);
  stand(place);
});

addEventListener("popstate", () => {
  if (location.hash === "") turn(location.href);
});
