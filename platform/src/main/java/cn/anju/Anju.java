package cn.anju;

import cn.anju.serve.Serve;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import picocli.CommandLine;

/// The platform's entry: reads the options of `serve` and starts the application.
// Packages are named by subject, so that a short class name may well stand in two of them.
@SpringBootApplication(proxyBeanMethods = false, nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(systemName = "安居 Anju")
public class Anju {

    public static void main(String... arguments) {
        int status = new CommandLine(new Serve(Anju.class)).execute(arguments);
        if (status != 0) {
            System.exit(status);
        }
    }
}
