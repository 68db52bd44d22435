export { authorName, authorOf } from '../access/author.js';
