// What the kiosk says, in the language of the page or of a slide.
const answer = await fetch(new URL("./invitation.json", import.meta.url));

/** Languages with their words, the pictures that invite people, and the sequences of them. */
export const { languages, slides, sequences } = await answer.json();

/** Position of the page's language. */
export const own = () => Math.max(0, languages.findIndex(({ tag }) => tag === document.documentElement.lang));

/** A text in the page's language or another one. */
export const say = (name, language = own()) => languages[language].words[name];

/** The same with its gap filled. */
export const filled = (name, value, language) => say(name, language).replace("{}", value);
