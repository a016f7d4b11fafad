/** Under which names anybody can register domains: the public suffix list. */
@NullMarked
package org.mxmaven.suffix;

import org.jspecify.annotations.NullMarked;
