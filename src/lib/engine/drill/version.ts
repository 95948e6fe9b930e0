/** Version of the engine's rules. Frozen with every stored score: raise it whenever the same transcript could score differently. */
export const engineVersion = '1.1.0';
