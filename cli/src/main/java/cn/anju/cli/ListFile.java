package cn.anju.cli;

import cn.anju.draw.DrawRefused;
import cn.anju.draw.NumberList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A list given on the command line; what is wrong with it is said with its name and line.
record ListFile(String name, Path path) {

    NumberList numbers() {
        try {
            return NumberList.parse(Files.readAllBytes(path));
        } catch (DrawRefused e) {
            throw refused(e);
        } catch (IOException e) {
            throw new InputRefused(name + " " + path + " 读不出来，请检查文件是否存在、能否读取");
        }
    }

    NumberList atLeastOne() {
        NumberList numbers = numbers();
        if (numbers.isEmpty()) {
            throw new InputRefused(name + " " + path + " 是空的");
        }
        return numbers;
    }

    InputRefused refused(DrawRefused reason) {
        return new InputRefused(name + " " + path + " " + reason.getMessage());
    }
}
