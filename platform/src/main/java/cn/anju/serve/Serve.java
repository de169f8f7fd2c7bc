package cn.anju.serve;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `anju serve`: brings the platform up and says plainly what is missing when it cannot.
@Command(name = "serve", mixinStandardHelpOptions = true, description = "启动整个平台（内置 PostgreSQL 和演示城市）。")
public final class Serve implements Callable<Integer> {

    private final Class<?> application;

    @Option(names = "--port", defaultValue = "8080", description = "网页端口，默认 ${DEFAULT-VALUE}。")
    private int port;

    @Option(names = "--bind", defaultValue = "127.0.0.1", description = "监听地址，默认 ${DEFAULT-VALUE}。")
    private String bind = "127.0.0.1";

    @Option(names = "--data", defaultValue = "data", description = "数据文件夹，默认 ./${DEFAULT-VALUE}。")
    private Path data = Path.of("data");

    @Option(names = "--no-demo", description = "空库启动，由第一位管理员开始设置。")
    private boolean noDemo;

    @Option(names = "--jdbc-url", description = "使用自己的 PostgreSQL，例如 jdbc:postgresql://db/anju?user=anju（不带演示城市）。")
    private @Nullable String jdbcUrl;

    public Serve(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException {
        boolean demo = !noDemo && jdbcUrl == null;
        if (demo && !InetAddress.getByName(bind).isLoopbackAddress()) {
            System.err.println("演示城市的登录口令是公开的，只能在本机地址上运行。请去掉 --bind，或加 --no-demo。");
            return 2;
        }
        if (!portIsFree()) {
            System.err.printf("端口 %d 已被占用。请停掉占用它的程序，或换一个：./anju serve --port %d%n", port, port + 1);
            return 1;
        }
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", port);
        properties.put("server.address", bind);
        properties.put("anju.demo", demo);
        properties.put("anju.data", data.toAbsolutePath().normalize().toString());
        if (jdbcUrl == null) {
            try {
                var folder = DataFolder.open(data.toAbsolutePath().normalize());
                properties.put("anju.embedded-database", folder.database().toString());
            } catch (DataFolder.Unusable unusable) {
                System.err.println(unusable.getMessage());
                return 1;
            }
        } else {
            properties.put("spring.datasource.url", jdbcUrl);
        }
        var spring = new SpringApplication(application);
        // What was said on the command line goes before the files.
        spring.addInitializers(context ->
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("serve", properties)));
        spring.run();
        System.out.printf("%n安居已启动：http://%s:%d/　（Ctrl-C 停止）%n", bind, port);
        return 0;
    }

    private boolean portIsFree() throws IOException {
        if (port == 0) {
            return true;
        }
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(bind, port));
            return true;
        } catch (BindException taken) {
            return false;
        }
    }
}
