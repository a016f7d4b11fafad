/** What several tests share: a name server that misbehaves on demand. */
@NullMarked
package org.mxmaven.testing;

import org.jspecify.annotations.NullMarked;
