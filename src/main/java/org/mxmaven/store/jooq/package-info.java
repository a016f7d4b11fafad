/** The store itself, on a database of any engine. */
@NullMarked
package org.mxmaven.store.jooq;

import org.jspecify.annotations.NullMarked;
