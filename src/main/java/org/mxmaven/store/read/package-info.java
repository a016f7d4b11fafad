/** What is stored, read. */
@NullMarked
package org.mxmaven.store.read;

import org.jspecify.annotations.NullMarked;
