package org.heed.uplift.algebra;

/** A dense matrix of numbers, kept row by row. It does not change once made. */
public final class Matrix {

    private final int rows;
    private final int columns;
    private final double[] cells;

    private Matrix(int rows, int columns, double[] cells) {
        this.rows = rows;
        this.columns = columns;
        this.cells = cells;
    }

    /** What stands in a cell; both places count from 0. */
    @FunctionalInterface
    public interface Cells {
        /** The number in a row and a column. */
        double at(int row, int column);
    }

    /** Makes a matrix of a shape, cell by cell. */
    public static Matrix of(int rows, int columns, Cells cells) {
        double[] all = new double[rows * columns];
        for (int i = 0, next = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                all[next++] = cells.at(i, j);
            }
        }
        return new Matrix(rows, columns, all);
    }

    /** Number of rows. */
    public int rows() {
        return rows;
    }

    /** Number of columns. */
    public int columns() {
        return columns;
    }

    /** The cell in a row and a column, both counted from 0. */
    public double at(int row, int column) {
        return cells[row * columns + column];
    }

    /** A row, as a copy. */
    public double[] row(int row) {
        double[] copy = new double[columns];
        System.arraycopy(cells, row * columns, copy, 0, columns);
        return copy;
    }

    /** The matrix with rows and columns changed over. */
    public Matrix transposed() {
        return of(columns, rows, (i, j) -> at(j, i));
    }

    /** The product with a column, {@code [columns]}: one number for each row. */
    public double[] times(double[] vector) {
        double[] product = new double[rows];
        for (int i = 0; i < rows; i++) {
            product[i] = rowDot(i, vector);
        }
        return product;
    }

    /** The sum of all rows, each times its weight in {@code [rows]}: one number for each column. */
    public double[] weighted(double[] weights) {
        double[] sum = new double[columns];
        for (int i = 0; i < rows; i++) {
            if (weights[i] != 0) {
                addRow(sum, weights[i], i);
            }
        }
        return sum;
    }

    /** The products of every row with every row, {@code [rows][rows]}. */
    public Matrix gram() {
        double[] products = new double[rows * rows];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j <= i; j++) {
                double product = rowDot(i, j);
                products[i * rows + j] = product;
                products[j * rows + i] = product;
            }
        }
        return new Matrix(rows, rows, products);
    }

    double rowDot(int row, double[] vector) {
        return Vectors.dot(cells, row * columns, vector, 0, columns);
    }

    double rowDot(int row, int other) {
        return Vectors.dot(cells, row * columns, cells, other * columns, columns);
    }

    void addRow(double[] sum, double factor, int row) {
        Vectors.addScaled(sum, factor, cells, row * columns);
    }
}
