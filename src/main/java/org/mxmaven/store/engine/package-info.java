/** The databases that are known: how each is opened, upgraded and examined. */
@NullMarked
package org.mxmaven.store.engine;

import org.jspecify.annotations.NullMarked;
