/**
 * What all judging of evidence has in common: what was taken from it, what is open, what failed.
 */
@NullMarked
package org.mxmaven.inquiry;

import org.jspecify.annotations.NullMarked;
