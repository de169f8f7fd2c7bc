package cn.anju.portal.api;

import cn.anju.casework.Once;
import cn.anju.casework.OncePerKey;
import cn.anju.identity.Actor;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the document of the programming interface says beside the addresses: the key of a request, and how it refuses.
@Configuration(proxyBeanMethods = false)
class InterfaceDocument {

    private static final String ABOUT = """
            居民和工作人员在页面上能办的，这里都能办，权限和核对完全一样。

            登录：机构用 Authorization: Bearer 令牌，令牌写明能读写哪些部分；个人用登录后的会话，改变状态的请求要带页面给出的 X-XSRF-TOKEN。

            不办的时候回答 application/problem+json：title 是什么没办成，detail 是为什么，next 是接下来怎么做，errors 逐项写明哪一项（field）不对。

            写有 Idempotency-Key 的地址，同一个编号和同样的内容只办一次，重复发送得到第一次的回答；没有办成的不占用编号。
            """;

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }

    @Bean
    OpenApiCustomizer title() {
        return document -> describe(document);
    }

    @Bean
    OperationCustomizer keysAndRefusals() {
        return (operation, method) -> {
            if (method.hasMethodAnnotation(OncePerKey.class)) {
                operation.addParametersItem(key());
            }
            return refusing(operation);
        };
    }

    private static void describe(OpenAPI document) {
        document.info(new Info().title("安居 Anju").version("v1").description(ABOUT));
    }

    private static HeaderParameter key() {
        var key = new HeaderParameter();
        key.name(Once.HEADER).required(true).description("这次请求的编号，8 到 100 个字符，例如一个 UUID。");
        key.schema(new StringSchema().minLength(8).maxLength(100));
        return key;
    }

    private static Operation refusing(Operation operation) {
        operation.getResponses().addApiResponse("4XX", refusal());
        return operation;
    }

    private static ApiResponse refusal() {
        Schema<?> problem = new ObjectSchema()
                .addProperty("title", new StringSchema())
                .addProperty("status", new Schema<Integer>().type("integer"))
                .addProperty("detail", new StringSchema())
                .addProperty("code", new StringSchema())
                .addProperty("next", new StringSchema());
        return new ApiResponse()
                .description("没有办：什么、为什么、接下来怎么做")
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(problem)));
    }
}
