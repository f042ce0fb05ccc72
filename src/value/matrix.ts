import {CholeskyDecomposition, Matrix} from "ml-matrix";

/** Lower triangle L with L Lᵀ = −H for a symmetric Hessian H given row by row, or null where H is not that of a top. */
export const lowerOfNegative = (hessian: Float64Array, size: number): Float64Array | null => {
  if (!hessian.every(Number.isFinite)) return null;
  const lower = new Float64Array(size * size);
  for (let j = 0; j < size; j++) {
    let squares = 0;
    for (let k = 0; k < j; k++) {
      let sum = 0;
      for (let i = 0; i < k; i++) sum += lower[k * size + i]! * lower[j * size + i]!;
      const value = (-hessian[j * size + k]! - sum) / lower[k * size + k]!;
      lower[j * size + k] = value;
      squares += value * value;
    }
    const left = -hessian[j * size + j]! - squares;
    if (!(left > 0)) return null;
    lower[j * size + j] = Math.sqrt(left);
  }
  return lower;
};

/** x with L Lᵀ x = the vector: a Newton step without the inverse, which takes as many times longer as there are columns. */
export const solved = (lower: Float64Array, vector: Float64Array): Float64Array => {
  const [x, size] = [Float64Array.from(vector), vector.length];
  for (let i = 0; i < size; i++) {
    let left = x[i]!;
    for (let j = 0; j < i; j++) left -= lower[i * size + j]! * x[j]!;
    x[i] = left / lower[i * size + i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    const value = x[i]! / lower[i * size + i]!;
    for (let j = 0; j < i; j++) x[j]! -= lower[i * size + j]! * value;
    x[i] = value;
  }
  return x;
};

/** Roots of the diagonal of (L Lᵀ)⁻¹: each is the length of what column i of L⁻¹ holds. */
export const standardErrors = (lower: Float64Array, size: number): Float64Array =>
  Float64Array.from({length: size}, (_, column) => {
    const x = new Float64Array(size);
    let squares = 0;
    for (let i = column; i < size; i++) {
      let left = i === column ? 1 : 0;
      for (let j = column; j < i; j++) left -= lower[i * size + j]! * x[j]!;
      x[i] = left / lower[i * size + i]!;
      squares += x[i]! * x[i]!;
    }
    return Math.sqrt(squares);
  });

/** X with L Lᵀ X = 1. */
const inverseOf = (lower: Float64Array, size: number): Float64Array => {
  const inverse = new Float64Array(size * size);
  for (let k = 0; k < size; k++) {
    const row = k * size;
    inverse[row + k] = 1;
    // What is right of the diagonal is still 0.
    for (let i = 0; i < k; i++) for (let j = 0; j <= i; j++) inverse[row + j]! -= inverse[i * size + j]! * lower[row + i]!;
    for (let j = 0; j <= k; j++) inverse[row + j]! /= lower[row + k]!;
  }
  for (let k = size - 1; k >= 0; k--) {
    const row = k * size;
    for (let i = k + 1; i < size; i++) {
      const factor = lower[i * size + k]!;
      for (let j = 0; j < size; j++) inverse[row + j]! -= inverse[i * size + j]! * factor;
    }
    for (let j = 0; j < size; j++) inverse[row + j]! /= lower[row + k]!;
  }
  return inverse;
};

/** Inverse of −H, or null where H is not that of a top. */
export const inverseNegative = (hessian: Float64Array, size: number): Matrix | null => {
  const lower = lowerOfNegative(hessian, size);
  if (lower === null) return null;
  const inverse = inverseOf(lower, size);
  // Symmetric to the last digit, which a decomposition asks for.
  return new Matrix(size, size).apply(function set(i, j) {
    this.set(i, j, (inverse[i * size + j]! + inverse[j * size + i]!) * 0.5);
  });
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
