import {CholeskyDecomposition, Matrix} from "ml-matrix";

/** Inverse of −H for a Hessian H given row by row, or null where H is not that of a top. */
export const inverseNegative = (hessian: Float64Array, size: number): Matrix | null => {
  if (!hessian.every(Number.isFinite)) return null;
  const negative = Matrix.from1DArray(size, size, hessian).neg();
  const cholesky = new CholeskyDecomposition(negative);
  if (!cholesky.isPositiveDefinite()) return null;
  const inverse = cholesky.solve(Matrix.eye(size));
  // Symmetric to the last digit, which the next decomposition asks for.
  return inverse.add(inverse.transpose()).mul(0.5);
};

/** Lower triangle L with L Lᵀ = the matrix. @throws Error when it is not positive definite */
export const choleskyOf = (rows: readonly (readonly number[])[]): Matrix => {
  const cholesky = new CholeskyDecomposition(new Matrix(rows.map((row) => [...row])));
  if (!cholesky.isPositiveDefinite()) throw new Error("covariance that is not positive definite");
  return cholesky.lowerTriangularMatrix;
};

export const times = (matrix: Matrix, vector: Float64Array): Float64Array =>
  Float64Array.from(vector, (_, i) => vector.reduce((sum, value, j) => sum + matrix.get(i, j) * value, 0));

export const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

/** a + scale × b. */
export const plus = (a: Float64Array, b: Float64Array, scale: number): Float64Array => a.map((value, i) => value + scale * b[i]!);

export const largest = (a: Float64Array): number => a.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
