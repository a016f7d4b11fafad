/**
 * What is asked of DNS and what comes back: the vocabulary of the whole program, and the port to
 * whoever answers.
 */
@NullMarked
package org.mxmaven.dns;

import org.jspecify.annotations.NullMarked;
