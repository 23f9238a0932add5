/** A bundle of its own, so that the page is there before the three quarters of a megabyte that draw the map. */
export { default } from 'mermaid';
