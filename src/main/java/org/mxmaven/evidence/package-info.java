/**
 * What can be asked, what comes back, and the port to whoever answers: the vocabulary of the whole
 * program.
 */
@NullMarked
package org.mxmaven.evidence;

import org.jspecify.annotations.NullMarked;
