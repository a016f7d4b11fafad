/** The benchmark: invented domains with known verdicts, a name server, and the built program. */
package org.mxmaven.bench;
