/** What the Python tool's databases hold. */
@NullMarked
package org.mxmaven.store.python;

import org.jspecify.annotations.NullMarked;
