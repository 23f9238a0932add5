/** A bundle of its own, so that the page is there before the megabyte that draws the map. */
export { default } from 'mermaid';
