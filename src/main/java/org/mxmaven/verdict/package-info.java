/**
 * The verdicts on a domain: what they are called, the words they have, and what each word is worth.
 * Tables, exports, filters, sorts, history and the database follow from the list of them.
 */
@NullMarked
package org.mxmaven.verdict;

import org.jspecify.annotations.NullMarked;
