package cn.anju.house.violators.housing;

import java.time.LocalDate;

/// Violates: money is never floating point; nobody reads the machine's clock; names say the job.
class RentHelper {

    private final double rent;

    RentHelper(double rent) {
        this.rent = rent;
    }

    String today() {
        return rent + " on " + LocalDate.now();
    }
}
